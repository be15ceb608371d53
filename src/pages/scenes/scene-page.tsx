import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { GetADatasetDocument, GetSceneDocument, type LayerFieldsFragment } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { layerOfDataset } from "../../mikro/scene.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { messageOf } from "../../ui/message-of.ts";
import { Page } from "../../ui/page.tsx";
import { SceneView } from "./scene-view.tsx";

const sceneRoute = getRouteApi("/scenes/$sceneId");
const arraysRoute = getRouteApi("/scenes/arrays/$datasetId");

/** A scene: its layers in one space. */
export function ScenePage(): ReactNode {
  const { sceneId } = sceneRoute.useParams();
  const { data, error, refetch } = useQuery(GetSceneDocument, { variables: { id: sceneId } });
  if (error !== undefined) return <Failed title="Scene" error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Page title="Scene">{null}</Page>;
  return <SceneView key={sceneId} name={data.scene.name} unit={data.scene.spatialUnit} layers={data.scene.layers} />;
}

/** A dataset of arrays, seen through its data arrays: x and y by name, the first channel. */
export function ArraysPage(): ReactNode {
  const { datasetId } = arraysRoute.useParams();
  const { data, error, refetch } = useQuery(GetADatasetDocument, { variables: { id: datasetId } });
  const layers = useMemo((): readonly LayerFieldsFragment[] | Error | undefined => {
    if (data === undefined) return undefined;
    try {
      return [layerOfDataset(data.adataset)];
    } catch (failure) {
      return failure instanceof Error ? failure : new Error(String(failure));
    }
  }, [data]);
  if (error !== undefined) return <Failed title="Arrays" error={error} onRetry={() => void refetch()} />;
  if (data === undefined || layers === undefined) return <Page title="Arrays">{null}</Page>;
  if (layers instanceof Error) {
    return (
      <Page title={data.adataset.name}>
        <ErrorState title="These arrays cannot be shown" message={messageOf(layers)} />
      </Page>
    );
  }
  return <SceneView key={datasetId} name={data.adataset.name} unit={undefined} layers={layers} />;
}

type FailedProps = Readonly<{ title: string; error: Error; onRetry: () => void }>;

function Failed({ title, error, onRetry }: FailedProps): ReactNode {
  return (
    <Page title={title}>
      <QueryError error={error} onRetry={onRetry} />
    </Page>
  );
}
