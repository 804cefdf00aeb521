package fr.jalon.content.statistic;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The two files of a release that is looked at before it is published. */
@MappedEntity("statistic_draft")
public record StatisticDraft(@Id UUID id, String seriesCsv, String observationsCsv) {}
