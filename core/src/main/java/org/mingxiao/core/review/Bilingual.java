package org.mingxiao.core.review;

/** The same words in Chinese and in English. */
public record Bilingual(String chinese, String english) {}
