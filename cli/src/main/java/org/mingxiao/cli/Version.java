package org.mingxiao.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, and the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Mingxiao.class.getPackage().getImplementationVersion();
        return new String[] {"mingxiao " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()};
    }
}
