package org.mingxiao.server.audit;

import java.util.HexFormat;
import java.util.List;

/**
 * What a check of the whole chain found.
 *
 * @param sealed how many records the chain holds
 * @param unsealed how many wait to be sealed: nothing can be said about these
 * @param hash where the chain ends
 * @param findings the first {@value ChainCheck#MOST_FINDINGS} of them
 * @param findingsInAll how many there are
 */
public record Verification(long sealed, long unsealed, byte[] hash, List<Finding> findings, long findingsInAll) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findingsInAll == 0;
    }

    public String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
