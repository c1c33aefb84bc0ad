package fi.kuntapeili.survey.response;

import java.util.List;

/** What became of a save. */
public sealed interface SaveResult {

    record Saved(SaveReply reply) implements SaveResult {}

    /** The same mutation was saved before; this is the reply it got. */
    record Replayed(SaveReply reply) implements SaveResult {}

    /** The id was used before by somebody else or for another content. */
    record IdReused() implements SaveResult {}

    record NotTakingAnswers(Obstacle obstacle) implements SaveResult {}

    /** Nothing was saved: these cells are not the author's to change. */
    record NotAllowed(List<String> paths) implements SaveResult {
        public NotAllowed {
            paths = List.copyOf(paths);
        }
    }

    /** Nothing was saved: the request names things that the questionnaire or the response does not have. */
    record Malformed(List<String> problems) implements SaveResult {
        public Malformed {
            problems = List.copyOf(problems);
        }
    }
}
