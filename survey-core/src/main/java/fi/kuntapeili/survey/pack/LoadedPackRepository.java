package fi.kuntapeili.survey.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Which packs are loaded, from which files. */
@ApplicationScoped
public class LoadedPackRepository {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource dataSource;

    /** Makes other loads wait until the transaction ends. */
    void lock() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('loaded_pack'))")) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock for loading packs could not be taken", e);
        }
    }

    /** The hashes of the files of each loaded pack, by pack id, in the order of loading. */
    Map<String, Map<String, String>> hashes() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, files::text from loaded_pack order by loaded_at, id");
                ResultSet row = select.executeQuery()) {
            Map<String, Map<String, String>> packs = new LinkedHashMap<>();
            while (row.next()) {
                packs.put(row.getString(1), JSON.readValue(row.getString(2), new TypeReference<>() {}));
            }
            return packs;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Loaded packs could not be read", e);
        }
    }

    void save(String id, JsonNode description, Map<String, String> hashes, Instant at) {
        String sql = """
                insert into loaded_pack (id, description, files, loaded_at) values (?, ?::json, ?::jsonb, ?)
                on conflict (id) do update set
                    description = excluded.description, files = excluded.files, loaded_at = excluded.loaded_at
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id);
            insert.setString(2, JSON.writeValueAsString(description));
            insert.setString(3, JSON.writeValueAsString(hashes));
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The loaded pack could not be noted", e);
        }
    }

    /** The description of the pack that the others build on: the one loaded that builds on none. */
    Optional<String> description() {
        String sql = "select description::text from loaded_pack where description->>'extends' is null";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The loaded pack could not be read", e);
        }
    }
}
