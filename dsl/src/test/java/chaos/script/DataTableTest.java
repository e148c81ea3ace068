package chaos.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.plan.DataTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataTableTest {

    @Test
    void commaSeparatedValuesAreReadAsTheStandardHasThem() {
        DataTable table = parse("\uFEFFa,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n,é");
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(new String[] {"1", "x, \"y\"\nz"}, new String[] {"", "é"});
    }

    @Test
    void aListOfObjectsIsReadByItsMembers() {
        DataTable table = parse(" [{\"a\":1,\"b\":\"x\"},{\"b\":true,\"a\":2.5}]");
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(new String[] {"1", "x"}, new String[] {"2.5", "true"});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a,b\\n1        | line 2 has 1 values, expected 2
            a,b\\n1,2\\n3,4,5 | line 3 has 3 values, expected 2
            a,b\\n"1,2      | line 2: a quote is not closed
            a\\n"1"x       | line 2: a comma or the line's end
            a,a\\n1,2      | each column has a name of its own
            a,\\n1,2       | a column's name is a letter
            a,b           | no row
            ~~            | a column's name is a letter
            []            | 1 to 64 columns
            [1]           | element 0 of the list is no object
            [{"a":1},{"b":1}] | element 1 of the list
            [{"a":[]}]    | element 0 of the list has a 'a'
            [{"a":null}]  | element 0 of the list
            [{"a":1}      | it is not JSON
            """)
    void whatIsNoTableIsToldWithItsPlace(String text, String told) {
        assertThatThrownBy(() -> parse(text.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }

    private static DataTable parse(String text) {
        return DataTable.parse(text);
    }
}
