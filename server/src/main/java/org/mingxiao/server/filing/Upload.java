package org.mingxiao.server.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was handed in and taken.
 *
 * @param unit whose it is
 * @param name as its owner calls it: for people only
 * @param size in bytes
 * @param sha256 of its content, lower-case hexadecimal
 * @param by who handed it in
 */
public record Upload(
        UUID id, UUID unit, String name, FileFormat format, long size, String sha256, UUID by, Instant at) {}
