package org.mingxiao.server.organization.secondfactor;

import java.io.Serializable;

/**
 * A second factor that is being set up: kept in the session until the first code proves that the app has it.
 *
 * @param sealed the secret, encrypted
 */
public record Enrolment(byte[] sealed) implements Serializable {}
