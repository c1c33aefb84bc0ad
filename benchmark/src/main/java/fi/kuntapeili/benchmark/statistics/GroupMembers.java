package fi.kuntapeili.benchmark.statistics;

import java.util.BitSet;
import java.util.List;

/**
 * Which units belong to which group. Units are numbered from zero as in the columns that are summarised, groups in the order in
 * which they are given. Groups may overlap and may be empty. Never changes; holds four bytes for each membership.
 */
public final class GroupMembers {
    private final int units;
    private final int[] members;
    private final int[] from;

    private GroupMembers(int units, int[] members, int[] from) {
        this.units = units;
        this.members = members;
        this.from = from;
    }

    /**
     * @param units how many units there are
     * @param groups the members of each group
     * @throws IllegalArgumentException if a member is not one of the units
     */
    public static GroupMembers of(int units, List<BitSet> groups) {
        int[] from = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            from[group + 1] = Math.addExact(from[group], groups.get(group).cardinality());
        }
        int[] members = new int[from[groups.size()]];
        for (int group = 0; group < groups.size(); group++) {
            BitSet of = groups.get(group);
            if (of.length() > units) {
                throw new IllegalArgumentException("Unit " + (of.length() - 1) + " is a member but no unit");
            }
            int next = from[group];
            for (int unit = of.nextSetBit(0); unit >= 0; unit = of.nextSetBit(unit + 1)) {
                members[next++] = unit;
            }
        }
        return new GroupMembers(units, members, from);
    }

    public int units() {
        return units;
    }

    public int groups() {
        return from.length - 1;
    }

    /** How many members a group has, whether they have a value or not. */
    public int size(int group) {
        return from[group + 1] - from[group];
    }

    /** All members, group after group, each group's in ascending order. Not a copy: for reading by the kernel only. */
    int[] members() {
        return members;
    }

    /** Where in {@link #members} a group begins; it ends where the next begins. */
    int from(int group) {
        return from[group];
    }
}
