package fr.jalon.content.cpv;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CpvRepository extends GenericRepository<Cpv, String> {
    @Query("SELECT code, label, level, parent FROM cpv ORDER BY code")
    List<Cpv> findAll();
}
