package fi.kuntapeili.survey.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fi.kuntapeili.survey.questionnaire.CellPath;
import fi.kuntapeili.survey.questionnaire.Message;
import fi.kuntapeili.survey.text.LocalizedText;
import java.util.Map;

/**
 * How this part writes JSON: keys sorted and no spaces, so that the same content has the same text and the same hash. It
 * does not follow the settings of the REST interface.
 */
final class ResponseJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(pathsAsText())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Message.class, MessageByShape.class)
            .addMixIn(LocalizedText.class, TextAsMap.class)
            .addMixIn(Operation.class, OperationByName.class)
            .build();

    private ResponseJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is not a " + type.getSimpleName(), e);
        }
    }

    static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is not a " + type.getSimpleName(), e);
        }
    }

    static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    private static SimpleModule pathsAsText() {
        return new SimpleModule()
                .addSerializer(CellPath.class, ToStringSerializer.instance)
                .addDeserializer(CellPath.class, new FromStringDeserializer<>(CellPath.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected CellPath _deserialize(String text, DeserializationContext context) {
                        return CellPath.parse(text).orElseThrow();
                    }
                });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Message.Authored.class), @JsonSubTypes.Type(Message.Standard.class)})
    private interface MessageByShape {}

    private abstract static class TextAsMap {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static LocalizedText of(Map<String, String> byLanguage) {
            return new LocalizedText(byLanguage);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "op")
    private interface OperationByName {}
}
