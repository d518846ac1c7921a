package org.mingxiao.server.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        // typed, name, found
        "校舍, 乡镇中小学校舍维修改造, true",
        "xswx, 乡镇中小学校舍维修改造, true",
        "XSWX, 乡镇中小学校舍维修改造, true",
        "xz,   乡镇中小学校舍维修改造, true",
        "wxs,  乡镇中小学校舍维修改造, false",
        "2027, 2027 年校舍维修, true",
        "2027nxs, 2027 年校舍维修, true",
        "水库, 乡镇中小学校舍维修改造, false"
    })
    void names_are_found_by_characters_and_by_initials(String typed, String name, boolean found) {
        assertThat(new SearchWords(typed).find(name)).isEqualTo(found);
    }
}
