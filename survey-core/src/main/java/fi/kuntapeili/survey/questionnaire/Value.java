package fi.kuntapeili.survey.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/** A typed value of one cell. */
public sealed interface Value {

    /** The form in packs, files and the database: codes, codes joined by a semicolon, decimal point, or the text. */
    String canonical();

    record Code(String code) implements Value {
        @Override
        public String canonical() {
            return code;
        }
    }

    record Codes(List<String> codes) implements Value {
        public Codes {
            codes = List.copyOf(codes);
        }

        @Override
        public String canonical() {
            return String.join(";", codes);
        }
    }

    /** Equal numbers are equal values: 2.50 and 2.5 are the same. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public String canonical() {
            return number.toPlainString();
        }
    }

    record Text(String text) implements Value {
        @Override
        public String canonical() {
            return text;
        }
    }
}
