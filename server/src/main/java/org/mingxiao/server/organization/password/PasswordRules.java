package org.mingxiao.server.organization.password;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.stereotype.Component;

/**
 * What a password must be like (engineering.md §12, after GB/T 22239): ten characters or more, of three of the four classes capitals,
 * small letters, digits, others; without the account, the name or its pinyin; and not made of words that everybody tries first.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int CLASSES = 3;

    private final WeakPasswords weak = WeakPasswords.read("/organization/weak-passwords.txt");

    /** @throws Refused 422 with the first rule that is broken */
    void check(String password, Person person) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refused.invalid("password-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refused.invalid("password-long", LONGEST);
        }
        if (classes(password) < CLASSES) {
            throw Refused.invalid("password-classes");
        }
        var text = password.toLowerCase(Locale.ROOT);
        if (ownWords(person).anyMatch(text::contains)) {
            throw Refused.invalid("password-name");
        }
        if (weak.isWeak(password)) {
            throw Refused.invalid("password-weak");
        }
    }

    private static long classes(String password) {
        return Stream.<IntPredicate>of(
                        c -> c >= 'A' && c <= 'Z',
                        c -> c >= 'a' && c <= 'z',
                        c -> c >= '0' && c <= '9',
                        c -> !(c < 128 && Character.isLetterOrDigit(c)))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /** The account, the name, its pinyin as a whole and without the first syllable (the family name). */
    private static Stream<String> ownWords(Person person) {
        var syllables = List.of(Pinyin.of(person.name()).split(" "));
        return Stream.of(
                        person.account(),
                        person.name(),
                        String.join("", syllables),
                        String.join("", syllables.subList(1, syllables.size())))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 3 || word.codePoints().anyMatch(c -> c > 0x2E80));
    }

    private static final class Pinyin {
        private static final Transliterator LETTERS = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

        static String of(String name) {
            return LETTERS.transliterate(name).strip();
        }
    }
}
