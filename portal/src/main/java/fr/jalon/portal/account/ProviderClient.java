package fr.jalon.portal.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.jalon.portal.page.BaseUrl;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Speaks OpenID Connect with the provider: authorization code with PKCE, the signed identity, then what is said of the person. */
@Singleton
final class ProviderClient {
    private static final int PATIENCE = 10_000;

    private final Provider provider;
    private final URI back;
    private volatile @Nullable OIDCProviderMetadata known;

    ProviderClient(Provider provider, BaseUrl baseUrl) {
        this.provider = provider;
        this.back = URI.create(baseUrl + Provider.PATH + "/retour");
    }

    /** Whom the provider vouches for. */
    record Person(String issuer, String subject, String mail, String name) {}

    /** The page of the provider where the person signs in. */
    URI address(ProviderTrip trip) throws IOException, GeneralException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(provider.scopes()), new ClientID(provider.clientId()), back)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(trip.state()))
                .nonce(new Nonce(trip.nonce()))
                .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Empty where the provider refuses the code, gives no address, or says that it has not checked it. */
    Optional<Person> person(String code, ProviderTrip trip)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretPost(new ClientID(provider.clientId()), new Secret(provider.clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back, new CodeVerifier(trip.verifier())))
                .build();
        if (!(OIDCTokenResponseParser.parse(send(request.toHTTPRequest())) instanceof OIDCTokenResponse tokens)) {
            return Optional.empty();
        }
        IDTokenClaimsSet identity = validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(trip.nonce()));
        ClaimsSet said = identity.getStringClaim("email") == null ? said(tokens, identity) : identity;
        String mail = said.getStringClaim("email");
        return mail == null || Boolean.FALSE.equals(said.getBooleanClaim("email_verified"))
                ? Optional.empty()
                : Optional.of(new Person(
                        identity.getIssuer().getValue(), identity.getSubject().getValue(), mail, name(said, mail)));
    }

    /** ProConnect says it on a page of its own, as a signed text that came over TLS; others as plain JSON. */
    private ClaimsSet said(OIDCTokenResponse tokens, IDTokenClaimsSet identity) throws IOException, GeneralException {
        HTTPRequest request = new UserInfoRequest(
                        metadata().getUserInfoEndpointURI(),
                        tokens.getOIDCTokens().getBearerAccessToken())
                .toHTTPRequest();
        var answer = UserInfoResponse.parse(send(request));
        if (!answer.indicatesSuccess()) {
            throw new ParseException("The provider does not say who this is");
        }
        var success = answer.toSuccessResponse();
        UserInfo said;
        try {
            said = success.getUserInfo() != null
                    ? success.getUserInfo()
                    : new UserInfo(success.getUserInfoJWT().getJWTClaimsSet());
        } catch (java.text.ParseException e) {
            throw new ParseException(e.getMessage(), e);
        }
        if (!identity.getSubject().equals(said.getSubject())) {
            throw new ParseException("The provider speaks of somebody else");
        }
        return said;
    }

    private static String name(ClaimsSet said, String mail) {
        String parts = Stream.of("given_name", "usual_name")
                .map(said::getStringClaim)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(said.getStringClaim("name"), parts)
                .filter(name -> name != null && Fields.nameFault(name).isEmpty())
                .findFirst()
                .orElse(mail);
    }

    private IDTokenValidator validator() throws IOException, GeneralException {
        OIDCProviderMetadata metadata = metadata();
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(provider.clientId()),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
    }

    /** Asked once, when somebody first comes this way: a provider that is away stops nobody else. */
    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        OIDCProviderMetadata found = known;
        if (found == null) {
            found = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), PATIENCE, PATIENCE);
            known = found;
        }
        return found;
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        return request.send();
    }
}
