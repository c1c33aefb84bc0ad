package fi.kuntapeili.survey.pack;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuntapeili.survey.organisation.Attribute;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import fi.kuntapeili.survey.text.LocalizedText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code pack.yaml} says of the pack as a whole.
 *
 * @param languages of all its texts, in the order they are offered
 * @param currency of amounts, as an ISO 4217 code
 * @param review state of review by language, such as {@code unreviewed}; languages left out are reviewed
 * @param notes what is uncertain or still to be done
 * @param buildsOn id of the pack that is loaded first, for a pack that only adds to it
 * @param demoOnly may be loaded in the demo profile only
 */
public record PackDescription(
        String id,
        String version,
        LocalizedText name,
        Set<String> languages,
        String defaultLanguage,
        ZoneId timeZone,
        Currency currency,
        Optional<String> licence,
        Optional<LocalizedText> attribution,
        Map<String, String> review,
        List<Note> notes,
        List<Attribute> attributes,
        Optional<String> buildsOn,
        boolean demoOnly) {

    /** @param about a file, an attribute or an indicator */
    public record Note(String about, LocalizedText text) {}

    public static final String FILE = "pack.yaml";
    // They stand in for what is wrong or missing in the file, so that the rest of it can still be checked.
    private static final String HARMLESS_ZONE = "UTC";
    /** The code of ISO 4217 for no currency. */
    private static final String NO_CURRENCY = "XXX";

    /** The languages that the file names; texts of the pack are checked against them. */
    static Set<String> languages(JsonNode json) {
        Set<String> languages = new LinkedHashSet<>();
        json.path("languages").forEach(language -> languages.add(language.asText()));
        return languages;
    }

    /** Reads the file; what is missing in a pack that builds on another is as in that one. */
    static PackDescription read(YamlFile file, Optional<PackDescription> base) {
        DefinitionNode root = file.root();
        JsonNode json = file.json();
        Set<String> languages = base.map(PackDescription::languages).orElseGet(() -> languages(json));
        if (languages.isEmpty()) {
            root.problem("languages", "is missing");
        }
        Map<String, String> review = new LinkedHashMap<>();
        json.path("review")
                .properties()
                .forEach(e -> review.put(e.getKey(), e.getValue().asText()));
        return new PackDescription(
                root.text("id"),
                root.text("version", "1"),
                root.localized("name"),
                languages,
                base.map(PackDescription::defaultLanguage).orElseGet(() -> defaultLanguage(root, languages)),
                base.map(PackDescription::timeZone).orElseGet(() -> zone(root)),
                base.map(PackDescription::currency).orElseGet(() -> currency(root)),
                Optional.ofNullable(root.text("licence", null)),
                root.optionalLocalized("attribution"),
                review,
                root.list("notes", "note").stream()
                        .map(note -> new Note(note.text("about"), note.localized("text")))
                        .toList(),
                base.map(PackDescription::attributes).orElseGet(() -> attributes(file)),
                Optional.ofNullable(root.text("extends", null)),
                root.flag("demoOnly"));
    }

    private static String defaultLanguage(DefinitionNode root, Set<String> languages) {
        String language = root.text("defaultLanguage");
        if (languages.contains(language)) {
            return language;
        }
        if (!language.isEmpty()) {
            root.problem("defaultLanguage", "is none of the languages: " + language);
        }
        return languages.stream().findFirst().orElse("");
    }

    private static ZoneId zone(DefinitionNode root) {
        String zone = root.text("timeZone");
        try {
            return ZoneId.of(zone.isEmpty() ? HARMLESS_ZONE : zone);
        } catch (DateTimeException e) {
            root.problem("timeZone", "is not a time zone: " + zone);
            return ZoneId.of(HARMLESS_ZONE);
        }
    }

    private static Currency currency(DefinitionNode root) {
        String currency = root.text("currency");
        try {
            return Currency.getInstance(currency.isEmpty() ? NO_CURRENCY : currency);
        } catch (IllegalArgumentException e) {
            root.problem("currency", "is not a currency code: " + currency);
            return Currency.getInstance(NO_CURRENCY);
        }
    }

    private static List<Attribute> attributes(YamlFile file) {
        List<Attribute> attributes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : file.json().path("attributes").properties()) {
            String where = "attribute " + entry.getKey();
            DefinitionNode node = file.at(entry.getValue(), where);
            Attribute.Type type = node.choice("type", Attribute.Type.class, Attribute.Type.CODE);
            Map<String, LocalizedText> labels = new LinkedHashMap<>();
            JsonNode given = entry.getValue().path("labels");
            DefinitionNode each = file.at(given, where + ", labels");
            given.properties().forEach(label -> labels.put(label.getKey(), each.localized(label.getKey())));
            if (type == Attribute.Type.CODE && labels.isEmpty()) {
                node.problem("labels", "is missing");
            }
            attributes.add(new Attribute(entry.getKey(), type, node.localized("label"), labels));
        }
        return List.copyOf(attributes);
    }
}
