package org.mingxiao.server;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server: {@code ./mingxiao serve [--port N] [--data DIR] [--demo] [--any.spring.property=value]}. */
@SpringBootApplication(proxyBeanMethods = false)
public class MingxiaoServer {
    /** Runs until it is asked to stop, which is a normal end: exit status 0, whatever the signal. */
    public static void main(String... words) {
        String[] properties;
        try {
            properties = ServeWords.properties(Arrays.asList(words));
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage());
            System.exit(2);
            return;
        }
        var context = SpringApplication.run(MingxiaoServer.class, properties);
        if (!context.getEnvironment().getProperty("mingxiao.training", Boolean.class, false)) {
            SpringApplication.getShutdownHandlers()
                    .add(() -> Runtime.getRuntime().halt(0));
        }
    }
}
