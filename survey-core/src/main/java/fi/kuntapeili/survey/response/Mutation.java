package fi.kuntapeili.survey.response;

import java.util.List;
import java.util.UUID;

/**
 * What one save asks for. Sent again with the same id, author and content, it changes nothing and gets the same reply.
 *
 * @param id chosen by the sender
 * @param seenSeq the newest seq of the response that the sender has seen
 * @param operations applied in order, all in one transaction
 */
public record Mutation(UUID id, long seenSeq, List<Operation> operations) {

    public Mutation {
        operations = List.copyOf(operations);
    }
}
