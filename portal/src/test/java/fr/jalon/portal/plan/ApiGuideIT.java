package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.key.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/api.md}, one after the other, as a reader copies them into a terminal. */
class ApiGuideIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theGuideRunsAsItIsWritten(@TempDir Path folder) throws IOException, InterruptedException {
        String guide = Files.readString(Path.of("../docs/api.md"));
        List<String> blocks = BLOCK.matcher(guide)
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring(6, block.length() - 3))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(3);
        Keys.Buyer buyer = Keys.buyer();
        buyer.market("2026-1");
        Path script = folder.resolve("guide.sh");
        Files.writeString(script, "set -eu\n" + String.join("\n", blocks));
        Path said = folder.resolve("said.txt");
        ProcessBuilder terminal = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        terminal.environment().put("JALON", PortalFixture.url());
        terminal.environment().put("CLE", buyer.secret());
        Process running = terminal.start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(said)).isZero();
        PlannedMarket market = PortalFixture.context()
                .getBean(PlannedMarketRepository.class)
                .findOfBuyer(buyer.organisation().siren(), "2027-031")
                .orElseThrow();
        assertThat(market.status()).isEqualTo(MarketStatus.PLANNED);
        assertThat(market.schedule().publication().iso()).isEqualTo("2027-06");
        assertThat(market.history()).hasSize(1);
        assertThat(Files.readString(said)).contains("\"dryRun\":true", "\"created\":2");
    }
}
