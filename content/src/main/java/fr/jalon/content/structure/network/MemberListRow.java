package fr.jalon.content.structure.network;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("member_list")
record MemberListRow(@Id UUID id, String state) {}
