package fr.jalon.portal.page;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives templates the components and the argument-less methods of records. The page record, last place where a name is
 * looked for, refuses unknown names: a misspelt {@code {{#if}}} fails instead of hiding a part of the page.
 */
enum RecordValueResolver implements ValueResolver {
    INSTANCE;

    private static final Set<String> HIDDEN = Set.of("toString", "hashCode", "getClass", "notify", "notifyAll", "wait");

    // Including a partial, Handlebars looks up the properties of its own argument map in the page.
    private static final Set<String> ASKED_BY_PARTIALS = Set.of("size", "empty");

    /** What a type of records answers to; asking a class for its components costs far more than rendering one. */
    private record Shape(Map<String, Method> accessors, boolean page) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return new Shape(
                    Arrays.stream(type.getDeclaredMethods())
                            .filter(m -> m.getParameterCount() == 0
                                    && Modifier.isPublic(m.getModifiers())
                                    && !Modifier.isStatic(m.getModifiers())
                                    && !m.isSynthetic()
                                    && !HIDDEN.contains(m.getName()))
                            .peek(m -> m.setAccessible(true))
                            .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity())),
                    components.length > 0 && components[0].getType() == Layout.class);
        }
    };

    @Override
    public Object resolve(Object context, String name) {
        if (!(context instanceof Record)) {
            return UNRESOLVED;
        }
        Shape shape = SHAPES.get(context.getClass());
        Method accessor = shape.accessors().get(name);
        if (accessor != null) {
            return invoke(accessor, context);
        }
        if (shape.page() && !ASKED_BY_PARTIALS.contains(name)) {
            throw new IllegalArgumentException(context.getClass().getSimpleName() + " has no component " + name);
        }
        return UNRESOLVED;
    }

    @Override
    public Object resolve(Object context) {
        return context instanceof Record ? context : UNRESOLVED;
    }

    @Override
    public Set<Entry<String, Object>> propertySet(Object context) {
        return Set.of();
    }

    private static Object invoke(Method accessor, Object context) {
        try {
            return accessor.invoke(context);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(accessor + " failed", e.getCause());
        }
    }
}
