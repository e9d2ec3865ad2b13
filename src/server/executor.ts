import type { GatewayExecutor } from '@apollo/server-gateway-interface'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLScalarType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { likeGraphqlJs } from './compiled-errors.ts'

/** An operation as a function of a request's context and variables as they came. */
type Operation = (context: object, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>

/**
 * Executes validated documents: with graphql-js when an operation comes for the first time, and from then on as a function
 * that graphql-jit compiles it into, which takes half the time. Both answer the same.
 */
export function createExecutor(schema: GraphQLSchema): GatewayExecutor {
  const compile = createCompiler(schema)
  const seen = new WeakSet<OperationDefinitionNode>() // Apollo keeps as many documents as its cache holds
  const compiled = new WeakMap<OperationDefinitionNode, Operation | null>()
  const compiledOf = (document: DocumentNode, definition: OperationDefinitionNode): Operation | null => {
    const known = compiled.get(definition)
    if (known !== undefined) return known
    const operation = compile(document, definition)
    compiled.set(definition, operation)
    return operation
  }
  return async ({ document, request: { variables = {}, operationName = null }, context }) => {
    const definition = getOperationAST(document, operationName)
    if (definition != null && seen.has(definition)) {
      const operation = compiledOf(document, definition)
      if (operation !== null) return operation(context, variables)
    }
    if (definition != null) seen.add(definition)
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName })
  }
}

/** As many wrong variables as graphql-js tells of when it executes. */
const VARIABLE_ERRORS_AT_MOST = 50
/** What the database holds is of the types that the schema says: no leaf is converted again. */
const OPTIONS = { disableLeafSerialization: true, disablingCapturingStackErrors: true }

/**
 * Makes a function of an operation; null where it cannot be compiled. Variables are coerced by graphql-js, as graphql-jit does not end on an input type that
 * holds itself: to it they are all of a scalar that it lets through.
 */
function createCompiler(schema: GraphQLSchema) {
  const compiledSchema: GraphQLSchema = Object.create(schema, {
    getType: { value: (name: string) => (name === COERCED.name ? COERCED : schema.getType(name)) },
  })
  return (document: DocumentNode, definition: OperationDefinitionNode): Operation | null => {
    const query = compileQuery(compiledSchema, withCoercedVariables(document), definition.name?.value, OPTIONS)
    if (!isCompiledQuery(query)) return null
    return async (context, given) => {
      const variables = coerce(schema, definition, given)
      if (variables.coerced === undefined) return variables
      return likeGraphqlJs(await query.query(undefined, context, variables.coerced))
    }
  }
}

const COERCED = new GraphQLScalarType({ name: 'Coerced' })
const COERCED_TYPE: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } }

function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) => ({ ...definition, type: COERCED_TYPE, defaultValue: undefined }),
  })
}

function coerce(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
) {
  return getVariableValues(schema, variableDefinitions, given, { maxErrors: VARIABLE_ERRORS_AT_MOST })
}
