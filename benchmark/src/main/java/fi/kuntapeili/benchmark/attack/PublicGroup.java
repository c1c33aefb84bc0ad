package fi.kuntapeili.benchmark.attack;

import java.util.BitSet;
import java.util.Objects;

/**
 * A group as everybody sees it.
 *
 * @param members indexes of its members, whether or not they answered
 * @param pickedBy the organisation that picked it by hand; empty unless {@code kind} is PICKED
 */
public record PublicGroup(String id, Kind kind, BitSet members, String pickedBy) {

    /** How a group came about. */
    public enum Kind {
        DECLARED,
        NEIGHBOURS,
        PICKED
    }

    public PublicGroup {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(pickedBy);
        members = (BitSet) members.clone();
    }

    @Override
    public BitSet members() {
        return (BitSet) members.clone();
    }

    public static PublicGroup declared(String id, BitSet members) {
        return new PublicGroup(id, Kind.DECLARED, members, "");
    }

    public static PublicGroup neighbours(String id, BitSet members) {
        return new PublicGroup(id, Kind.NEIGHBOURS, members, "");
    }

    public static PublicGroup picked(String id, BitSet members, String pickedBy) {
        return new PublicGroup(id, Kind.PICKED, members, pickedBy);
    }

    boolean isPicked() {
        return kind == Kind.PICKED;
    }
}
