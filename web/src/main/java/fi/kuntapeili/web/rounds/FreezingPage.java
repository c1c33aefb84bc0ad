package fi.kuntapeili.web.rounds;

import fi.kuntapeili.benchmark.snapshot.FreezeProgress;
import fi.kuntapeili.survey.round.Round;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** How far the freeze of a large round has come. */
@CheckedTemplate(basePath = "rounds")
record FreezingPage(Round round, FreezeProgress progress) implements TemplateInstance {}
