package fi.kuntapeili.survey.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts as JSON columns. The application's own mapper settings do not touch what is stored. */
@ApplicationScoped
public class StoredTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String write(LocalizedText text) {
        return writeMap(text.byLanguage());
    }

    public String writeMap(Map<String, String> values) {
        return json(values);
    }

    /** Labels keep their order, so they are stored as a list of pairs. */
    public String writeLabels(Map<String, LocalizedText> labels) {
        return json(labels.entrySet().stream()
                .map(label -> new Label(label.getKey(), label.getValue()))
                .toList());
    }

    public LocalizedText read(String json) {
        return new LocalizedText(parse(json, new TypeReference<Map<String, String>>() {}));
    }

    public Map<String, LocalizedText> readLabels(String json) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        for (Label label : parse(json, new TypeReference<Label[]>() {})) {
            labels.put(label.value(), label.name());
        }
        return labels;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text could not be written as JSON", e);
        }
    }

    private static <T> T parse(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored text is not the JSON it should be", e);
        }
    }

    record Label(String value, LocalizedText name) {}
}
