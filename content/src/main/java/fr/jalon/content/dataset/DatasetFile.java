package fr.jalon.content.dataset;

import java.io.Closeable;
import java.io.IOException;

/** A file being written, row by row. */
interface DatasetFile extends Closeable {
    void write(DatasetRow row) throws IOException;
}
