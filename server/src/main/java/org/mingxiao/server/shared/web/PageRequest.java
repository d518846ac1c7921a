package org.mingxiao.server.shared.web;

/**
 * Which page was asked for, by whom.
 *
 * @param query as sent, without the question mark; empty where there is none
 */
record PageRequest(boolean signedIn, String person, String path, String query) {
    /** Nothing evaluated, nothing from elsewhere; answers that refuse (409, 422) are shown where the form stands. */
    static final String HTMX = """
            {"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"historyCacheSize":0,\
            "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
            {"code":"4(09|22)","swap":true,"error":true},{"code":"[45]..","swap":false,"error":true}]}""";
}
