package fi.kuntapeili.web.answering;

import java.util.List;

/**
 * Parts that together make a sum.
 *
 * @param whole the cell of the question as a whole, where a missing code is kept
 * @param sum what the parts must make, written in the language, as {@code running}, what they make now
 * @param sumPlain the sum with a decimal point, for the running sum in the browser
 * @param reached whether the parts make the sum
 */
public record CompositionField(
        String dom,
        Slot whole,
        List<CellView.NumberView> parts,
        String sum,
        String sumPlain,
        String running,
        boolean reached)
        implements FieldView {

    public CompositionField {
        parts = List.copyOf(parts);
    }

    @Override
    public String fragment() {
        return "composition";
    }
}
