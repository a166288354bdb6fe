package parley.standalone.cli.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is sent, with what has been read of it reported. */
final class CountedInput extends FilterInputStream {
    private final ImportReport report;

    CountedInput(InputStream file, ImportReport report) {
        super(file);
        this.report = report;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        report.sent(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        report.sent(Math.max(0, read));
        return read;
    }
}
