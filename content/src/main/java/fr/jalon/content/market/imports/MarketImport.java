package fr.jalon.content.market.imports;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.market.PlannedMarketRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Takes a buyer's spreadsheet of planned markets, CSV or XLSX: rows that cannot be read are refused with their reason, the
 * others are stored in one transaction. The buyer's own code makes a second run change nothing.
 */
@Singleton
public final class MarketImport {
    private final PlannedMarketRepository markets;
    private final MarketReadings readings;
    private final TransactionOperations<Connection> transactions;

    MarketImport(
            PlannedMarketRepository markets, MarketReadings readings, TransactionOperations<Connection> transactions) {
        this.markets = markets;
        this.readings = readings;
        this.transactions = transactions;
    }

    public ImportReport run(Path file, ImportOptions options) {
        return run(TabularFile.read(file), options);
    }

    public ImportReport run(InputStream content, ImportOptions options) {
        return run(TabularFile.read(content), options);
    }

    private ImportReport run(TabularFile file, ImportOptions options) {
        MarketColumns columns = MarketColumns.of(file);
        return transactions.executeWrite(status -> {
            if (options.dryRun()) {
                status.setRollbackOnly();
            }
            return store(file, columns, options);
        });
    }

    private ImportReport store(TabularFile file, MarketColumns columns, ImportOptions options) {
        MarketReading reading = readings.read(file, columns, options, null, Progress.NONE);
        markets.saveAll(reading.changed().stream().map(MarketReading.Next::next).toList());
        return reading.report();
    }
}
