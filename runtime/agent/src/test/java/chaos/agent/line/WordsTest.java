package chaos.agent.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two words",
                "a=b",
                "100 %",
                "line\nline\r",
                "tab\t",
                "grün €",
                "\u0000\u007f",
                "%41",
                "𝄞"
            })
    void anyValueIsOneWordAndComesBack(String value) {
        Words words = Words.none().with("key", value).with("last", "1");
        assertThat(words.print().split(" ", -1)).hasSize(2);
        assertThat(Words.parse(words.print()).get("key")).isEqualTo(value);
        assertThat(Words.parse(words.join("\n") + "\n").map()).isEqualTo(words.map());
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "=value", "key=%4", "key=%zz", "key=%", "key=grün"})
    void refusesWhatIsNoWord(String line) {
        assertThatThrownBy(() -> Words.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichWordIsMissing() {
        assertThatThrownBy(() -> Words.parse("a=1").get("b")).hasMessage("'b' is missing; there is [a]");
    }
}
