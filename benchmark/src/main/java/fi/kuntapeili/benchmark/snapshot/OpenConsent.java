package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.QuestionSet;
import fi.kuntapeili.survey.organisation.OrganisationCode;

/** An organisation is seen by name by those of a network that are seen by it, in one round. */
public record OpenConsent(String network, QuestionSet set, OrganisationCode organisation) {}
