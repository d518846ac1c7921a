package org.mingxiao.server.shared.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Another program listens where the server should. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "端口 %1$d 已被其他程序占用。 / Port %1$d is used by another program.".formatted(cause.getPort()),
                "请停止该程序，或换一个端口：./mingxiao serve --port %1$d / Stop that program, or take another port as shown."
                        .formatted(cause.getPort() + 1),
                cause);
    }
}
