package fi.kuntapeili.survey.pack;

import fi.kuntapeili.survey.text.AddedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Texts of the user interface that the pack brought, by language and key. */
@ApplicationScoped
public class PackMessages implements AddedTexts {

    @Inject
    DataSource dataSource;

    void replace(String language, Map<String, String> texts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from pack_message where language = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into pack_message (language, key, text) values (?, ?, ?)")) {
            delete.setString(1, language);
            delete.executeUpdate();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                insert.setString(1, language);
                insert.setString(2, text.getKey());
                insert.setString(3, text.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Texts of the pack could not be stored", e);
        }
    }

    @Override
    public Map<String, String> in(String language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select key, text from pack_message where language = ?")) {
            select.setString(1, language);
            Map<String, String> texts = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.put(row.getString(1), row.getString(2));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("Texts of the pack could not be read", e);
        }
    }
}
