package fi.kuntapeili.survey.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Definition files of the pack, kept as they were loaded, with every earlier version: what a round was frozen with can be
 * read again by its hash.
 */
@ApplicationScoped
public class PackDocuments {

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** @param sha256 of the definition */
    public record Document(String file, String sha256, String definition) {}

    /** Makes this the current version of the file. */
    public void keep(String file, String definition) {
        String sql = """
                insert into pack_document (file, sha256, definition, loaded_at)
                values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?)
                on conflict (file, sha256) do update set loaded_at = excluded.loaded_at
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, file);
            insert.setString(2, definition);
            insert.setString(3, definition);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file " + file + " could not be kept", e);
        }
    }

    /** The version loaded last; empty when the pack has no such file. */
    public Optional<Document> current(String file) {
        return find("""
                select file, sha256, definition from pack_document
                where file = ? order by loaded_at desc, sha256 limit 1
                """, file);
    }

    public Optional<Document> version(String file, String sha256) {
        return find("select file, sha256, definition from pack_document where file = ? and sha256 = ?", file, sha256);
    }

    private Optional<Document> find(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Document(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file of the pack could not be read", e);
        }
    }
}
