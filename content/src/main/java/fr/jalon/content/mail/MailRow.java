package fr.jalon.content.mail;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("outgoing_mail")
record MailRow(@Id @GeneratedValue long id, int attempts) {}
