package fi.kuntapeili.survey.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\u00a0=1", "\uff1d1+1"})
    void aTextThatBeginsLikeAFormulaStaysAText(String text) {
        assertEquals("'" + text, CsvWriter.field(text));
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertEquals("-1200000", CsvWriter.field(new BigDecimal("-1.2E+6")));
        assertEquals("3", CsvWriter.field(3L));
        assertEquals("", CsvWriter.field(null));
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertEquals(
                "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",\"'=a,b\"\r\n",
                new CsvWriter()
                        .row("a", "b,c", "say \"no\"", "two\nlines", "=a,b")
                        .toString());
    }
}
