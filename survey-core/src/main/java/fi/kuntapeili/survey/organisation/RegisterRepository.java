package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.StoredTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows behind {@link Register}: written whole by a pack, read by the register. */
@ApplicationScoped
public class RegisterRepository {

    @Inject
    DataSource dataSource;

    @Inject
    StoredTexts texts;

    /** Adds the organisations and changes those that differ; organisations that are not named stay as they are. */
    public void save(List<Organisation> organisations) {
        String sql = """
                insert into organisation (code, name, attributes, valid_from, valid_to, lat, lon, protection_unit)
                values (?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
                on conflict (code) do update set
                    name = excluded.name, attributes = excluded.attributes,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    lat = excluded.lat, lon = excluded.lon, protection_unit = excluded.protection_unit
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Organisation organisation : organisations) {
                insert.setString(1, organisation.code().value());
                insert.setString(2, texts.write(organisation.name()));
                insert.setString(3, texts.writeMap(organisation.attributes()));
                insert.setObject(4, organisation.validFrom().orElse(null));
                insert.setObject(5, organisation.validTo().orElse(null));
                insert.setObject(
                        6, organisation.location().map(Location::latitude).orElse(null));
                insert.setObject(
                        7, organisation.location().map(Location::longitude).orElse(null));
                insert.setString(8, organisation.protectionUnit());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Organisations could not be stored", e);
        }
    }

    public void replaceAttributes(List<Attribute> attributes) {
        String sql = "insert into attribute (key, type, label, labels, position) values (?, ?, ?::jsonb, ?::jsonb, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from attribute");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            delete.executeUpdate();
            int position = 0;
            for (Attribute attribute : attributes) {
                insert.setString(1, attribute.key());
                insert.setString(2, attribute.type().name().toLowerCase(Locale.ROOT));
                insert.setString(3, texts.write(attribute.label()));
                insert.setString(4, texts.writeLabels(attribute.labels()));
                insert.setInt(5, position++);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Attributes could not be stored", e);
        }
    }

    public void replaceMergers(List<Merger> mergers) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from merger");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into merger (happened, from_code, to_code, share) values (?, ?, ?, ?)")) {
            delete.executeUpdate();
            for (Merger merger : mergers) {
                insert.setObject(1, merger.date());
                insert.setString(2, merger.from().value());
                insert.setString(3, merger.to().value());
                insert.setBigDecimal(4, merger.share());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Mergers could not be stored", e);
        }
    }

    public void replaceNetworks(List<Network> networks) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forgetMembers = connection.prepareStatement("delete from membership");
                PreparedStatement forgetNetworks = connection.prepareStatement("delete from network");
                PreparedStatement network = connection.prepareStatement(
                        "insert into network (id, name, note, position) values (?, ?::jsonb, ?::jsonb, ?)");
                PreparedStatement member = connection.prepareStatement(
                        "insert into membership (network_id, organisation_code, certainty) values (?, ?, ?)")) {
            forgetMembers.executeUpdate();
            forgetNetworks.executeUpdate();
            int position = 0;
            for (Network each : networks) {
                network.setString(1, each.id());
                network.setString(2, texts.write(each.name()));
                network.setString(3, each.note().map(texts::write).orElse(null));
                network.setInt(4, position++);
                network.addBatch();
                for (Membership membership : each.members()) {
                    member.setString(1, each.id());
                    member.setString(2, membership.organisation().value());
                    member.setString(3, membership.certainty().name());
                    member.addBatch();
                }
            }
            network.executeBatch();
            member.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Networks could not be stored", e);
        }
    }

    List<Attribute> attributes() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select key, type, label::text, labels::text from attribute order by position");
                ResultSet row = select.executeQuery()) {
            List<Attribute> attributes = new ArrayList<>();
            while (row.next()) {
                attributes.add(new Attribute(
                        row.getString(1),
                        Attribute.Type.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        texts.read(row.getString(3)),
                        texts.readLabels(row.getString(4))));
            }
            return List.copyOf(attributes);
        } catch (SQLException e) {
            throw new IllegalStateException("Attributes could not be read", e);
        }
    }

    List<Merger> mergers() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select happened, from_code, to_code, share from merger order by happened, from_code, to_code");
                ResultSet row = select.executeQuery()) {
            List<Merger> mergers = new ArrayList<>();
            while (row.next()) {
                mergers.add(new Merger(
                        row.getObject(1, LocalDate.class),
                        new OrganisationCode(row.getString(2)),
                        new OrganisationCode(row.getString(3)),
                        row.getBigDecimal(4)));
            }
            return List.copyOf(mergers);
        } catch (SQLException e) {
            throw new IllegalStateException("Mergers could not be read", e);
        }
    }

    List<Network> networks() {
        String sql = """
                select n.id, n.name::text, n.note::text, m.organisation_code, m.certainty
                from network n left join membership m on m.network_id = n.id
                order by n.position, m.organisation_code
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            Map<String, Network> networks = new LinkedHashMap<>();
            Map<String, List<Membership>> members = new LinkedHashMap<>();
            while (row.next()) {
                String id = row.getString(1);
                LocalizedText name = texts.read(row.getString(2));
                Optional<LocalizedText> note =
                        Optional.ofNullable(row.getString(3)).map(texts::read);
                networks.computeIfAbsent(id, unseen -> new Network(id, name, note, List.of()));
                List<Membership> listed = members.computeIfAbsent(id, unseen -> new ArrayList<>());
                if (row.getString(4) != null) {
                    listed.add(new Membership(
                            new OrganisationCode(row.getString(4)), Certainty.valueOf(row.getString(5))));
                }
            }
            return networks.values().stream()
                    .map(network ->
                            new Network(network.id(), network.name(), network.note(), members.get(network.id())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Networks could not be read", e);
        }
    }
}
