package fi.kuntapeili.web.published;

import fi.kuntapeili.benchmark.published.FollowPublished;
import fi.kuntapeili.benchmark.published.PublishedFigure;
import fi.kuntapeili.benchmark.published.PublishedTrend;
import fi.kuntapeili.benchmark.report.YearsTable;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;

/** A published figure over the years, for whatever page shows the figure. */
@ApplicationScoped
public class PublishedYears {

    private static final int MOST_DECIMALS = 3;

    @Inject
    FollowPublished follow;

    /**
     * Every year that there is, with as many decimals as the publisher writes.
     *
     * @param unit whose own figures are shown
     */
    public YearsTable all(PublishedFigure figure, Optional<OrganisationCode> unit) {
        PublishedTrend trend = follow.follow(figure, unit, Optional.empty());
        return YearsTable.of(trend, Math.min(MOST_DECIMALS, trend.decimals()));
    }

    /** Beside the median of everyone; empty where there are fewer than two years to follow. */
    public Optional<YearsTable> ofEveryone(PublishedFigure figure, Optional<OrganisationCode> unit, int decimals) {
        return shown(follow.follow(figure, unit, Optional.empty()), decimals);
    }

    /** The same beside the median of a group. */
    public Optional<YearsTable> ofGroup(
            PublishedFigure figure, OrganisationCode unit, Collection<OrganisationCode> group, int decimals) {
        return shown(follow.follow(figure, Optional.of(unit), Optional.of(group)), decimals);
    }

    private static Optional<YearsTable> shown(PublishedTrend trend, int decimals) {
        return trend.isThere() ? Optional.of(YearsTable.of(trend, decimals)) : Optional.empty();
    }
}
