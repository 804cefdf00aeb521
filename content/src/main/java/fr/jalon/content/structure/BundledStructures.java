package fr.jalon.content.structure;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.TabularFile;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The snapshots of the directory that come with the product, and the structures made up for demonstration. */
@Singleton
public final class BundledStructures {
    /** A newer file of one of these sources is imported under the same name: it then replaces what the snapshot said. */
    public static final String FINESS = "FINESS, liste officielle des ESAT";

    public static final String SIAE = "Agence de services et de paiement et fédération des GEIQ";

    private static final Logger LOG = LoggerFactory.getLogger(BundledStructures.class);

    private static final List<Snapshot> SNAPSHOTS = List.of(
            new Snapshot("esat-finess.csv", ImportOptions.of(FINESS, LocalDate.of(2026, 5, 22))),
            new Snapshot("siae-geiq-2020.csv", ImportOptions.of(SIAE, LocalDate.of(2020, 12, 18))));

    private static final String LAST_CHECKSUM =
            "SELECT checksum FROM import_run WHERE kind = 'structure' AND file = ? ORDER BY id DESC LIMIT 1";

    private final TransactionOperations<Connection> transactions;
    private final StructureImport structureImport;
    private final DemonstrationStructures demonstration;

    BundledStructures(
            TransactionOperations<Connection> transactions,
            StructureImport structureImport,
            DemonstrationStructures demonstration) {
        this.transactions = transactions;
        this.structureImport = structureImport;
        this.demonstration = demonstration;
    }

    private record Snapshot(String file, ImportOptions options) {
        String resource() {
            return "/bundle/" + file;
        }
    }

    /** Loads each snapshot that is not in the database yet, or not as it is now. */
    public void load() {
        SNAPSHOTS.forEach(snapshot -> {
            byte[] content = content(snapshot.resource());
            String checksum = checksum(content);
            if (!lastChecksum(snapshot.resource()).equals(Optional.of(checksum))) {
                TabularFile file = TabularFile.read(new ByteArrayInputStream(content));
                ImportReport report = structureImport.run(snapshot.resource(), file, snapshot.options(), checksum);
                LOG.info("Annuaire, {} : {}", snapshot.file(), report.summary());
            }
        });
    }

    /** Loads the structures made up for demonstration, where they are not as they should be. */
    public void loadDemonstration() {
        int written = demonstration.load();
        if (written > 0) {
            LOG.info("Annuaire, structures de démonstration : {} écrites", written);
        }
    }

    private Optional<String> lastChecksum(String file) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(LAST_CHECKSUM)) {
                statement.setString(1, file);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    static byte[] content(String resource) {
        try (InputStream stream = BundledStructures.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
