package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.peergroup.GroupRule;
import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.TextSettings;
import fi.kuntapeili.survey.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** The one group of a pack that brings no rules: everybody. */
@ApplicationScoped
class GroupOfAll {

    @Inject
    Texts texts;

    @Inject
    TextSettings settings;

    GroupRule rule() {
        Map<String, String> names = new TreeMap<>();
        settings.languages().forEach(language -> names.put(language, texts.get(language, "comparison_group_all")));
        return new GroupRule.Everyone(new GroupRule.Basics("all", new LocalizedText(names), 0, true));
    }
}
