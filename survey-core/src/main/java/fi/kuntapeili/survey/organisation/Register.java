package fi.kuntapeili.survey.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The one place to look up organisations, their attributes, mergers and networks. */
@ApplicationScoped
public class Register {

    @Inject
    OrganisationRepository organisations;

    @Inject
    RegisterRepository register;

    public Optional<Organisation> find(OrganisationCode code) {
        return organisations.findByIdOptional(code.value());
    }

    /** Every organisation ever, abolished ones included, in code order. */
    public List<Organisation> all() {
        return organisations.inCodeOrder();
    }

    /** Organisations that exist on the day, in code order. */
    public List<Organisation> validOn(LocalDate day) {
        return organisations.validOn(day);
    }

    /** The organisations with these codes, in code order; unknown codes are left out. */
    public List<Organisation> withCodes(Collection<OrganisationCode> codes) {
        return codes.isEmpty() ? List.of() : organisations.withCodes(codes);
    }

    /** The attributes that the pack declares, in its order. */
    public List<Attribute> attributes() {
        return register.attributes();
    }

    public Optional<Attribute> attribute(String key) {
        return attributes().stream()
                .filter(attribute -> attribute.key().equals(key))
                .findFirst();
    }

    /** Mergers in the order of date and code. */
    public List<Merger> mergers() {
        return register.mergers();
    }

    /** The mergers through which the organisation grew, oldest first. */
    public List<Merger> mergersInto(OrganisationCode code) {
        return mergers().stream().filter(merger -> merger.to().equals(code)).toList();
    }

    /** The mergers through which the organisation ended, oldest first. */
    public List<Merger> mergersFrom(OrganisationCode code) {
        return mergers().stream().filter(merger -> merger.from().equals(code)).toList();
    }

    /** Networks in the order of the pack, with every listed member. */
    public List<Network> networks() {
        return register.networks();
    }
}
