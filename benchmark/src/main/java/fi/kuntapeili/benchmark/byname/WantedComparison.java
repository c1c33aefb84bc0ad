package fi.kuntapeili.benchmark.byname;

import fi.kuntapeili.survey.organisation.OrganisationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom an organisation wants to be compared with by name, and in what, as it was filled in.
 *
 * @param set code of the questions
 * @param purpose what the comparison is for
 * @param name of those who are taken as one
 * @param others who are asked
 * @param against whom the organisation and the others face together
 */
public record WantedComparison(
        String set,
        String purpose,
        Together together,
        String name,
        Set<OrganisationCode> others,
        Optional<OrganisationCode> against) {

    /** Who is one party. */
    public enum Together {
        /** Everyone is a party of its own. */
        NOBODY,
        /** The others are one party, the organisation another. */
        OTHERS,
        /** The organisation and the others are one party, facing another organisation. */
        US
    }

    public WantedComparison {
        set = set == null ? "" : set.strip();
        purpose = purpose == null ? "" : purpose.strip();
        name = name == null ? "" : name.strip();
        others = new TreeSet<>(others);
    }

    /** Nothing filled in yet. */
    public static WantedComparison nothing() {
        return new WantedComparison("", "", Together.NOBODY, "", Set.of(), Optional.empty());
    }

    /** The parties, that of the organisation first; everything needed has been checked. */
    List<PairParty> parties(OrganisationCode organisation) {
        List<PairParty> parties = new ArrayList<>();
        switch (together) {
            case NOBODY -> {
                parties.add(PairParty.of(organisation));
                others.forEach(other -> parties.add(PairParty.of(other)));
            }
            case OTHERS -> {
                parties.add(PairParty.of(organisation));
                parties.add(new PairParty(name, List.copyOf(others)));
            }
            case US -> {
                List<OrganisationCode> us = new ArrayList<>(others);
                us.add(organisation);
                parties.add(new PairParty(name, us));
                parties.add(PairParty.of(against.orElseThrow()));
            }
        }
        return parties;
    }

    /** Everyone who would have to consent, the organisation itself left out. */
    Set<OrganisationCode> asked() {
        Set<OrganisationCode> asked = new TreeSet<>(others);
        if (together == Together.US) {
            against.ifPresent(asked::add);
        }
        return asked;
    }
}
