package fi.kuntapeili.benchmark.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A web font (WOFF 1.0, W3C Recommendation) as the TrueType or OpenType font that it wraps: the same tables, each of them
 * compressed. Printing needs the font itself.
 */
final class WoffFont {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private WoffFont() {}

    /** @throws IllegalArgumentException when the bytes are not such a font */
    static byte[] unwrap(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("Not a WOFF 1.0 font");
        }
        int tables = Short.toUnsignedInt(in.getShort(12));
        int highestPower = Integer.highestOneBit(tables);
        ByteBuffer header = ByteBuffer.allocate(SFNT_HEADER + SFNT_ENTRY * tables);
        header.putInt(in.getInt(4))
                .putShort((short) tables)
                .putShort((short) (highestPower * SFNT_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(highestPower))
                .putShort((short) ((tables - highestPower) * SFNT_ENTRY));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            int length = in.getInt(entry + 12);
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length);
            header.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(header.capacity() + body.size())
                    .putInt(length);
            body.writeBytes(table);
            body.writeBytes(new byte[-length & 3]);
        }
        byte[] font = new byte[header.capacity() + body.size()];
        System.arraycopy(header.array(), 0, font, 0, header.capacity());
        System.arraycopy(body.toByteArray(), 0, font, header.capacity(), body.size());
        return font;
    }

    /** A table is stored as it is when compressing does not make it shorter. */
    private static byte[] table(byte[] woff, int offset, int stored, int length) {
        byte[] table = new byte[length];
        if (stored == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, stored);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("A table of the font is shorter than it says");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table of the font cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
