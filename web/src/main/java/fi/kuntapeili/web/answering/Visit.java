package fi.kuntapeili.web.answering;

import fi.kuntapeili.survey.access.Actor;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.response.Author;
import fi.kuntapeili.survey.round.Round;

/** Somebody at the pages of one response. */
record Visit(Author author, Round round, OrganisationCode organisation, ResponsePlace place) {

    String language() {
        return author.language();
    }

    Actor actor() {
        return author.actor();
    }
}
