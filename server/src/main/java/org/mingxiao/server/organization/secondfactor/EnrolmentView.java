package org.mingxiao.server.organization.secondfactor;

/**
 * What a person needs to set up an app.
 *
 * @param secret to type in, in groups of four
 * @param picture the same as a square to scan: an SVG as a data URI
 */
public record EnrolmentView(String secret, String picture) {}
