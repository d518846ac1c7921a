package org.mingxiao.server.goals.output;

/**
 * A goal form as a file.
 *
 * @param name safe on every system
 */
record ExportFile(String name, String mediaType, byte[] bytes) {}
