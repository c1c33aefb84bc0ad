package fi.kuntapeili.web.attack;

import fi.kuntapeili.benchmark.comparison.CompareWithPeers;
import fi.kuntapeili.benchmark.comparison.Comparison;
import fi.kuntapeili.benchmark.comparison.ComparisonResult;
import fi.kuntapeili.benchmark.release.Publication;
import fi.kuntapeili.benchmark.release.ReadPublication;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.round.RoundRepository;
import fi.kuntapeili.web.comparison.ComparisonPages;
import fi.kuntapeili.web.page.PageFrame;
import fi.kuntapeili.web.publishing.PublicationPages;
import fi.kuntapeili.web.text.CurrentLanguage;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pages and files as their routes answer them, made by the same classes without a request. Each is made as in a request of
 * its own, in a language of its own, for a reader who has not signed in.
 */
@ApplicationScoped
class ServedPages {

    @Inject
    ReadPublication publications;

    @Inject
    PublicationPages publicationPages;

    @Inject
    CompareWithPeers compareWithPeers;

    @Inject
    ComparisonPages comparisonPages;

    @Inject
    RoundRepository rounds;

    @Inject
    CurrentLanguage current;

    @Inject
    PageFrame frame;

    /** What everybody will read of the round. */
    String publication(String round, String language) {
        return as(language, () -> {
            frame.about(rounds.findById(round));
            return publicationPages.page(publication(round)).render();
        });
    }

    byte[] report(String round, String language) {
        return as(language, () -> publicationPages.report(publication(round)));
    }

    String comparison(Comparison comparison, String language) {
        return as(language, () -> {
            about(comparison);
            return comparisonPages.overview(comparison, null).render();
        });
    }

    String indicator(Comparison comparison, String indicator, String language) {
        return as(language, () -> {
            about(comparison);
            return comparisonPages
                    .indicator(comparison, indicator, Optional.empty(), Optional.empty())
                    .orElseThrow()
                    .render();
        });
    }

    byte[] comparisonReport(Comparison comparison, String language) {
        return as(language, () -> comparisonPages.report(comparison, null));
    }

    /** What an organisation gets beside a group; empty where the route answers that there is no such page. */
    Optional<Comparison> compared(String round, OrganisationCode organisation, String group) {
        ComparisonResult result = compareWithPeers.compare(round, organisation, Optional.of(group));
        return result instanceof ComparisonResult.Compared compared
                ? Optional.of(compared.comparison())
                : Optional.empty();
    }

    private Publication publication(String round) {
        return publications.preview(round).orElseThrow();
    }

    private void about(Comparison comparison) {
        frame.about(rounds.findById(comparison.header().round()));
        frame.about(comparison.organisation());
    }

    private <T> T as(String language, Supplier<T> make) {
        ManagedContext requests = Arc.container().requestContext();
        InjectableContext.ContextState outer = requests.isActive() ? requests.getState() : null;
        requests.activate();
        try {
            current.speak(language);
            return make.get();
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
