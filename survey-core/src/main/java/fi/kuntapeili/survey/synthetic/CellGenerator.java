package fi.kuntapeili.survey.synthetic;

import fi.kuntapeili.survey.questionnaire.CellType;
import fi.kuntapeili.survey.questionnaire.ChoiceCell;
import fi.kuntapeili.survey.questionnaire.ChoicesCell;
import fi.kuntapeili.survey.questionnaire.NumberCell;
import fi.kuntapeili.survey.questionnaire.Option;
import fi.kuntapeili.survey.questionnaire.ScaleCell;
import fi.kuntapeili.survey.questionnaire.TextCell;
import fi.kuntapeili.survey.questionnaire.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the value of one cell. Values of the round before draw the new ones towards them. */
final class CellGenerator {

    private static final double STAYS = 0.85;
    private static final double YEARLY_GROWTH = 0.02;
    private static final double YEARLY_SPREAD = 0.09;
    private static final double LARGEST_CHANGE = 0.3;
    private static final double OPTION_CHOSEN = 0.35;
    private static final double TEXT_WRITTEN = 0.15;
    private static final double SCALE_MEAN = 3.3;
    /** How much of what is unusual about an organisation shows in each of its answers. */
    private static final double OWN_WAY = 0.5;

    private final List<String> texts;
    private final double ownWay;

    /** @param ownWay standard normal, the same for an organisation in every round: generous above 0, frugal below */
    CellGenerator(List<String> texts, double ownWay) {
        this.texts = texts;
        this.ownWay = ownWay;
    }

    /** Empty where the cell stays empty. */
    Optional<Value> make(
            CellType type, SyntheticProfile.Cell said, Map<String, Object> known, Optional<Value> before, Dice dice) {
        if (said.when().isPresent() && !said.when().get().holds(known)) {
            return Optional.empty();
        }
        if (type instanceof ChoiceCell choice) {
            return Optional.of(choice(choice, said, known, before, dice));
        }
        if (type instanceof ChoicesCell choices) {
            return choices(choices, said, known, before, dice);
        }
        if (type instanceof ScaleCell) {
            return Optional.of(scale(said, known, before, dice));
        }
        if (type instanceof NumberCell number) {
            return Optional.of(new Value.Number(number(number, said, known, before, dice)));
        }
        return text((TextCell) type, said, known, dice);
    }

    private static Value choice(
            ChoiceCell cell, SyntheticProfile.Cell said, Map<String, Object> known, Optional<Value> before, Dice dice) {
        boolean stays = dice.happens(STAYS);
        List<Double> weights = cell.options().stream()
                .map(option -> weight(said, option.code(), known, said.weights().isEmpty() ? 1 : 0))
                .toList();
        Value drawn = new Value.Code(cell.options().get(dice.weighted(weights)).code());
        return stays ? before.filter(value -> isPossible(cell, value, weights)).orElse(drawn) : drawn;
    }

    private static boolean isPossible(ChoiceCell cell, Value value, List<Double> weights) {
        for (int i = 0; i < cell.options().size(); i++) {
            if (value.equals(new Value.Code(cell.options().get(i).code()))) {
                return weights.get(i) > 0;
            }
        }
        return false;
    }

    private static Optional<Value> choices(
            ChoicesCell cell,
            SyntheticProfile.Cell said,
            Map<String, Object> known,
            Optional<Value> before,
            Dice dice) {
        List<String> earlier = before.isPresent() && before.get() instanceof Value.Codes codes ? codes.codes() : null;
        List<String> chosen = new ArrayList<>();
        for (Option option : cell.options()) {
            boolean stays = dice.happens(STAYS);
            boolean drawn = dice.happens(weight(said, option.code(), known, OPTION_CHOSEN));
            boolean kept = earlier != null && stays ? earlier.contains(option.code()) : drawn;
            if (kept && !option.exclusive()) {
                chosen.add(option.code());
            }
        }
        if (chosen.isEmpty()) {
            Optional<Option> alone =
                    cell.options().stream().filter(Option::exclusive).findFirst();
            chosen.add(alone.orElseGet(() -> dice.oneOf(cell.options())).code());
        }
        return Optional.of(new Value.Codes(chosen));
    }

    private Value scale(SyntheticProfile.Cell said, Map<String, Object> known, Optional<Value> before, Dice dice) {
        double mean = number(said.median(), known).orElse(SCALE_MEAN);
        double spread = said.spread().orElse(1.0);
        double noise = OWN_WAY * ownWay + (1 - OWN_WAY) * 2 * dice.normal();
        double drawn = mean + spread * noise;
        boolean stays = dice.happens(STAYS);
        if (stays && before.isPresent() && before.get() instanceof Value.Number earlier) {
            return earlier;
        }
        long step = Math.max(1, Math.min(5, Math.round(drawn)));
        return new Value.Number(BigDecimal.valueOf(step));
    }

    BigDecimal number(
            NumberCell cell, SyntheticProfile.Cell said, Map<String, Object> known, Optional<Value> before, Dice dice) {
        boolean zero = dice.happens(number(said.zero(), known).orElse(0.0));
        double unusual = OWN_WAY * ownWay + StrictMath.sqrt(1 - OWN_WAY * OWN_WAY) * dice.normal();
        double change = YEARLY_GROWTH + YEARLY_SPREAD * dice.normal();
        double value;
        if (before.isPresent() && before.get() instanceof Value.Number earlier) {
            double kept = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, change));
            value = earlier.number().doubleValue() * (1 + kept);
        } else if (zero) {
            value = 0;
        } else {
            double median = number(said.median(), known).orElse(plainMedian(cell));
            value = median * StrictMath.exp(said.spread().orElse(0.5) * unusual);
        }
        return fit(cell, said, known, value);
    }

    private static double plainMedian(NumberCell cell) {
        double low = cell.min() == null ? 0 : cell.min().doubleValue();
        return cell.max() == null ? Math.max(10, low * 2) : (low + cell.max().doubleValue()) / 2;
    }

    private static BigDecimal fit(
            NumberCell cell, SyntheticProfile.Cell said, Map<String, Object> known, double value) {
        double most = number(said.most(), known).orElse(Double.MAX_VALUE);
        BigDecimal fitted = BigDecimal.valueOf(Math.min(value, most));
        if (said.roundTo().isPresent()) {
            BigDecimal unit = BigDecimal.valueOf(said.roundTo().get());
            fitted = fitted.divide(unit, 0, RoundingMode.DOWN).multiply(unit);
        }
        fitted = fitted.setScale(cell.decimals(), RoundingMode.DOWN);
        if (cell.min() != null) {
            fitted = fitted.max(cell.min());
        }
        return cell.max() == null ? fitted : fitted.min(cell.max());
    }

    private Optional<Value> text(TextCell cell, SyntheticProfile.Cell said, Map<String, Object> known, Dice dice) {
        boolean written = dice.happens(number(said.median(), known).orElse(cell.many() ? TEXT_WRITTEN : 1.0));
        if (!written || texts.isEmpty()) {
            return Optional.empty();
        }
        String text = dice.oneOf(texts);
        return Optional.of(new Value.Text(text.substring(0, Math.min(text.length(), cell.maxLength()))));
    }

    private static double weight(SyntheticProfile.Cell said, String code, Map<String, Object> known, double otherwise) {
        return number(Optional.ofNullable(said.weights().get(code)), known).orElse(otherwise);
    }

    static Optional<Double> number(Optional<Amount> amount, Map<String, Object> known) {
        return amount.flatMap(a -> a.in(known));
    }
}
