package fi.kuntapeili.survey.response;

import fi.kuntapeili.survey.organisation.Location;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.Round;
import fi.kuntapeili.survey.round.RoundPlan;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.StoredTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the responses of a round are, without any answer. */
@ApplicationScoped
public class ResponseOverview {

    /**
     * One organisation asked.
     *
     * @param size the statistic that decides on the core form, latest value not later than the reference year
     * @param submittedAt of the latest revision
     * @param excludedReason why the freeze leaves the response out
     */
    public record Row(
            OrganisationCode code,
            LocalizedText name,
            Optional<Location> location,
            ResponseState state,
            Optional<BigDecimal> size,
            Optional<Instant> submittedAt,
            Optional<String> excludedReason) {

        /** Whether answers have been handed in and not sent back. */
        public boolean handedIn() {
            return state == ResponseState.SUBMITTED || state == ResponseState.ACCEPTED;
        }

        public boolean inProgress() {
            return !handedIn() && state != ResponseState.NOT_STARTED;
        }
    }

    /** How many organisations a round asks and how many have handed in. */
    public record Counts(long asked, long handedIn, long accepted) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    @Inject
    EntityManager database;

    @Inject
    StoredTexts texts;

    /** Every organisation of the frame, in code order. */
    @SuppressWarnings("unchecked")
    public List<Row> of(Round round) {
        List<Object[]> rows = database.createNativeQuery("""
                        select o.code, cast(o.name as text), o.lat, o.lon, coalesce(r.state, 'NOT_STARTED'), size.value,
                               r.submitted_at, r.excluded_reason
                        from round_organisation f
                        join organisation o on o.code = f.organisation_code
                        left join response r on r.round_id = f.round_id and r.organisation_code = f.organisation_code
                        left join lateral (
                            select v.value from reference_value v
                            where v.statistic_id = :statistic and v.organisation_code = o.code and v.year <= :year
                            order by v.year desc limit 1) size on true
                        where f.round_id = :round
                        order by o.code
                        """)
                .setParameter("round", round.id())
                .setParameter("year", round.referenceYear())
                .setParameter(
                        "statistic",
                        round.plan()
                                .coreForm()
                                .map(RoundPlan.CoreForm::statistic)
                                .orElse(""))
                .getResultList();
        return rows.stream().map(this::row).toList();
    }

    /** By round id; a round that asks nobody is left out. */
    @SuppressWarnings("unchecked")
    public Map<String, Counts> counts() {
        List<Object[]> rows = database.createNativeQuery("""
                        select f.round_id, count(*), count(*) filter (where r.state in ('SUBMITTED', 'ACCEPTED')),
                               count(*) filter (where r.state = 'ACCEPTED')
                        from round_organisation f
                        left join response r on r.round_id = f.round_id and r.organisation_code = f.organisation_code
                        group by f.round_id
                        """).getResultList();
        Map<String, Counts> counts = new HashMap<>();
        rows.forEach(row -> counts.put(
                (String) row[0],
                new Counts(
                        ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), ((Number) row[3]).longValue())));
        return counts;
    }

    public Counts counts(String round) {
        return counts().getOrDefault(round, Counts.NONE);
    }

    private Row row(Object[] row) {
        return new Row(
                new OrganisationCode((String) row[0]),
                texts.read((String) row[1]),
                row[2] == null || row[3] == null
                        ? Optional.empty()
                        : Optional.of(new Location((Double) row[2], (Double) row[3])),
                ResponseState.valueOf((String) row[4]),
                Optional.ofNullable((BigDecimal) row[5]),
                Optional.ofNullable((Instant) row[6]),
                Optional.ofNullable((String) row[7]));
    }
}
