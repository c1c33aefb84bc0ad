package fi.kuntapeili.web.answering;

import java.util.List;

/** The control of one cell. Alone it is the field of a question with one cell; in matrices and rosters it is one of many. */
public sealed interface CellView extends FieldView {

    Slot slot();

    @Override
    default String dom() {
        return slot().dom();
    }

    /** One option of a choice. */
    record OptionView(String code, String label, String dom, boolean chosen, boolean exclusive) {}

    /** One of the options. */
    record ChoiceView(Slot slot, List<OptionView> options) implements CellView {
        public ChoiceView {
            options = List.copyOf(options);
        }

        @Override
        public String fragment() {
            return "choice";
        }
    }

    /** Any of the options. */
    record ChoicesView(Slot slot, List<OptionView> options) implements CellView {
        public ChoicesView {
            options = List.copyOf(options);
        }

        @Override
        public String fragment() {
            return "choices";
        }

        /** Labels of the chosen options, or null when nothing is chosen. */
        public String chosen() {
            String labels = String.join(
                    ", ",
                    options.stream()
                            .filter(OptionView::chosen)
                            .map(OptionView::label)
                            .toList());
            return labels.isEmpty() ? null : labels;
        }
    }

    /**
     * Steps between two named ends.
     *
     * @param low name of the lowest step, as {@code high} of the highest
     */
    record ScaleView(Slot slot, String low, String high, List<OptionView> steps) implements CellView {
        public ScaleView {
            steps = List.copyOf(steps);
        }

        @Override
        public String fragment() {
            return "scale";
        }
    }

    /**
     * A number.
     *
     * @param text as the language writes it, or as it was typed when it cannot be read
     * @param unit null where there is none
     * @param width class of the control's width
     */
    record NumberView(Slot slot, String text, String unit, String width) implements CellView {
        @Override
        public String fragment() {
            return "number";
        }
    }

    /**
     * Free text.
     *
     * @param many several lines
     */
    record TextView(Slot slot, String text, int maxLength, boolean many) implements CellView {
        @Override
        public String fragment() {
            return "text";
        }

        public int left() {
            return maxLength - text.length();
        }

        /** How many characters too many there are; not more than 0 when it fits. */
        public int over() {
            return text.length() - maxLength;
        }
    }
}
